"""What is wrong with the content: the codes, what each says, and how many there are."""
