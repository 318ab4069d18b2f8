# The keyboard was left in English
parent
> xnj pflfkb yf pfdnhf
< Домашнее задание на среду, 18 ноября
> jwtyrb pf ytltk.
< Оценки, 11–17 ноября
> hfcgbcfybt yf gznybwe
< Уроки, пятница, 20 ноября
