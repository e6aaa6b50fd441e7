"""How the bundled encoders were made: every stage is a command, see training/README.md."""
