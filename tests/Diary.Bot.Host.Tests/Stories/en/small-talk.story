# Greetings, thanks and help
student
> hello
< Hello, Артём! What shall I show you?
> thank you
< You are welcome!
> help
< I am the school diary. Ask me in your own words
> my files
< Your files
