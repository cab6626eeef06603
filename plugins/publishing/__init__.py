"""The finished site on its host: whole at every moment, looked at afterwards, and with a way back."""
