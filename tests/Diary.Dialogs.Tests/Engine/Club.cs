using Diary.Dialogs.Schema;

namespace Diary.Dialogs.Engine;

/// <summary>Talks that have come to a certain question of <see cref="ClubDialog"/>.</summary>
internal static class Club
{
    public const string Open = ClubDialog.Name + ":";

    public static readonly Attachment Application = new("application/pdf", "file:1", "заявление.pdf");

    public static readonly Attachment Sticker = new("application/vnd.telegram.sticker");

    public static TheoryData<ClubQuestion> Questions => [.. Enum.GetValues<ClubQuestion>()];

    public static Talk At(ClubQuestion question) => At(question, Talk.WithSomebody());

    public static Talk At(ClubQuestion question, Talk talk)
    {
        talk.PressCode(Open).AskedFor(ClubQuestion.Name);
        if (question is ClubQuestion.Name)
        {
            return talk;
        }

        talk.Send("Маша").AskedFor(ClubQuestion.Club);
        if (question is ClubQuestion.Club)
        {
            return talk;
        }

        talk.Press("Шахматы").AskedFor(ClubQuestion.Hours);
        if (question is ClubQuestion.Hours)
        {
            return talk;
        }

        talk.Send("2").AskedFor(ClubQuestion.Since);
        if (question is ClubQuestion.Since)
        {
            return talk;
        }

        talk.Send("завтра").AskedFor(ClubQuestion.Note);
        return question is ClubQuestion.Note ? talk : talk.Send(Application).AskedFor(ClubQuestion.Sure);
    }

    public static Talk AskedFor(this Talk talk, ClubQuestion question) =>
        question switch
        {
            ClubQuestion.Name => talk.Says("Как зовут?"),
            ClubQuestion.Club => talk.Says("Какой кружок?", "Шахматы", "Хор", "Роботы"),
            ClubQuestion.Hours => talk.Says("Сколько часов?", "3"),
            ClubQuestion.Since => talk.Says("С какого дня?", "1 декабря"),
            ClubQuestion.Note => talk.Says("Пришлите заявление."),
            ClubQuestion.Sure => talk.Says("Записать?", "Да", "Нет"),
        };

    public static Talk AskedInEnglishFor(this Talk talk, ClubQuestion question) =>
        question switch
        {
            ClubQuestion.Name => talk.Says("What name?"),
            ClubQuestion.Club => talk.Says("Which club?"),
            ClubQuestion.Hours => talk.Says("How many hours?"),
            ClubQuestion.Since => talk.Says("Since what day?"),
            ClubQuestion.Note => talk.Says("Send the application."),
            ClubQuestion.Sure => talk.Says("Shall I enter it?"),
        };
}
