namespace Diary.Bot.Host.Channels.DirectLine;

/// <summary>Answers like the bot's, with everything the page has to show.</summary>
internal static class SampleAnswers
{
    public const string Greeting =
        "<p>Здравствуйте! Это школьный дневник.</p>"
        + "<p>Спросите, например: «что задали на завтра?» или «какие уроки в среду?»</p>"
        + "<menu><button value=\"homework/tomorrow\">Задания на завтра</button><button value=\"lessons/today\">Уроки сегодня</button></menu>"
        + "<menu><button value=\"marks/week\">Отметки за неделю</button></menu>";

    public const string Hello =
        "<p>Hello! This is the school diary.</p>"
        + "<p>Ask, for example: “what is the homework for tomorrow?” or “lessons on Wednesday”.</p>"
        + "<menu><button value=\"homework/tomorrow\">Homework for tomorrow</button><button value=\"lessons/today\">Lessons today</button></menu>"
        + "<menu><button value=\"marks/week\">Marks this week</button></menu>";

    public const string Homework =
        "<h3>Задания на вторник, 24 ноября</h3>"
        + "<p><b>Маша</b>, 7 «Б»</p>"
        + "<table><tr><th>Урок</th><th>Задание</th></tr>"
        + "<tr><td>Алгебра</td><td>№ 214, 215 (а, б)</td></tr>"
        + "<tr><td>Русский язык</td><td>Упражнение 118, выучить правило на странице 64</td></tr>"
        + "<tr><td>Физика</td><td>Параграф 12, задачи 3 и 4</td></tr>"
        + "<tr><td>Музыка</td><td><i>не задано</i></td></tr></table>"
        + "<p><b>Дима</b>, 3 «А»</p>"
        + "<table><tr><th>Урок</th><th>Задание</th></tr>"
        + "<tr><td>Математика</td><td>Страница 41, № 5</td></tr>"
        + "<tr><td>Окружающий мир</td><td>Принести осенние листья</td></tr></table>"
        + "<menu><button value=\"homework/23\">← Понедельник</button><button value=\"homework/25\">Среда →</button></menu>";

    public const string HomeworkInEnglish =
        "<h3>Homework for Tuesday, 24 November</h3>"
        + "<p><b>Masha</b>, 7B</p>"
        + "<table><tr><th>Lesson</th><th>Homework</th></tr>"
        + "<tr><td>Algebra</td><td>No. 214, 215 (a, b)</td></tr>"
        + "<tr><td>Russian</td><td>Exercise 118, learn the rule on page 64</td></tr>"
        + "<tr><td>Music</td><td><i>nothing</i></td></tr></table>"
        + "<menu><button value=\"homework/23\">← Monday</button><button value=\"homework/25\">Wednesday →</button></menu>";
}
