using Diary.Domain.Access;
using Diary.Domain.Homework;

namespace Diary.Dialogs.Homework;

/// <summary>One assignment as it is shown.</summary>
internal static class HomeworkCards
{
    public static HomeworkCardView View(Viewer viewer, HomeworkCard card) => new(Text(viewer, card), Buttons(card));

    public static IReadOnlyList<MaterialLink> Links(HomeworkCard card) =>
        [
            .. card
                .Materials.Where(material => material.Url is not null)
                .Select(material => new MaterialLink(material.Title, material.Url!)),
        ];

    private static HomeworkCardText Text(Viewer viewer, HomeworkCard card) =>
        new(
            card.Subject,
            card.GroupTitle ?? (viewer.Students.Count == 1 && card.Students.Count == 1 ? null : card.ClassTitle),
            card.AssignedOn,
            card.DueDate,
            card.LessonNumber,
            card.Text,
            card.Minutes,
            card.IsIndividual,
            card.Author.WithInitials,
            [.. card.Materials.Where(material => material.FileId is not null).Select(material => material.Title)],
            Links(card),
            [
                .. card.Students.Select(student => new CardDone(
                    student.IsSelf ? null : student.GivenName,
                    student.IsDone
                )),
            ]
        );

    private static HomeworkCardButtons Buttons(HomeworkCard card)
    {
        var self = card.Students.FirstOrDefault(student => student.IsSelf);
        var files = card.Materials.Count(material => material.FileId is not null);
        return new HomeworkCardButtons(
            self is null || card.Text.Length == 0
                ? null
                : new TickButton(
                    card.Subject,
                    card.IsIndividual,
                    self.IsDone,
                    HomeworkCodes.Of(card.Id, HomeworkCodes.Tick)
                ),
            files == 0 ? null : HomeworkCodes.Of(card.Id, HomeworkCodes.Files),
            files,
            HomeworkCodes.Day(card)
        );
    }
}
