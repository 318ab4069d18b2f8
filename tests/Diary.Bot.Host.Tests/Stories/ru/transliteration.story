# Russian in Latin letters is answered in Russian
parent
> chto zadali na zavtra
< Домашнее задание на среду, 18 ноября
> kakie uroki v pyatnitsu
< Уроки, пятница, 20 ноября
> ocenki za nedelyu
< Оценки, 11–17 ноября
