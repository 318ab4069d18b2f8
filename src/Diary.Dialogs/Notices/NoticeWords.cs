using Diary.Dialogs.Students;
using Diary.Dialogs.Turns;
using Diary.Domain.Attendance;

namespace Diary.Dialogs.Notices;

/// <summary>What a family says of an absence. Of why only the kind is kept: nobody writes down an illness.</summary>
internal static class NoticeWords
{
    private static readonly PhraseLexicon Lexicon = PhraseLexicon.Of("notice-words.txt");

    public static NoticeState Read(TurnContext turn)
    {
        var entities = turn.Meaning.Entities;
        var kind = KindOf(turn.Text);
        if (kind is NoticeKind.LeavesEarly && entities.Lesson is null && !Lexicon.Says("earlier", turn.Text))
        {
            // «Отпустите в пятницу»: from the whole day.
            kind = NoticeKind.Family;
        }

        var isPartly = kind is NoticeKind.Late or NoticeKind.LeavesEarly;
        return new NoticeState(
            null,
            entities.Date?.Start ?? (kind is NoticeKind.Late ? turn.Today : null),
            entities.Date?.End ?? (kind is NoticeKind.Late ? turn.Today : null),
            kind,
            kind is NoticeKind.Late && entities.Minutes is >= 1 and <= AbsenceNotice.MaxMinutes
                ? entities.Minutes
                : null,
            isPartly ? LessonOf(kind!.Value, entities.Lesson, turn.Text) : null
        );
    }

    public static NoticeKind? KindOf(string text) =>
        Lexicon.Read(text) switch
        {
            "late" => NoticeKind.Late,
            "early" or "earlier" => NoticeKind.LeavesEarly,
            "event" => NoticeKind.Event,
            "ill" => NoticeKind.Ill,
            "family" => NoticeKind.Family,
            "unnamed" => NoticeKind.Unnamed,
            _ => null,
        };

    /// <summary>«Отпустите с четвёртого урока»: the third is the last one; «после четвёртого»: the fourth is.</summary>
    private static int? LessonOf(NoticeKind kind, int? named, string text) =>
        named is not { } lesson || lesson is < 1 or > AbsenceNotice.MaxLesson ? null
        : kind is NoticeKind.LeavesEarly && !Lexicon.Says("after", text) ? Math.Max(lesson - 1, 1)
        : lesson;
}
