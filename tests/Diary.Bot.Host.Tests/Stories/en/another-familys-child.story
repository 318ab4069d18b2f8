# Nobody is told anything of a child of another family
parent
> marks of Vasya Pupkin
< I did not find “Vasya” among those whose diary is open to you: Мария, Пётр.
