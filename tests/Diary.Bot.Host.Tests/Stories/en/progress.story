# How things go, in words
student
> show my progress
< Needs attention: Химия 3.
