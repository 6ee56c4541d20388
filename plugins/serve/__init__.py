"""The editor's server: shows the site, and makes it anew when a file is saved."""
