"""Runs Pelican for people: a build that is whole or not at all, and a live server."""
