using Diary.Dialogs.Students;
using Diary.Dialogs.Turns;
using Diary.Domain.Timetable;

namespace Diary.Dialogs.TimetableChanges;

/// <summary>What is shown of a change: old → new, and what stands in its way.</summary>
internal static class ChangeCards
{
    public static ChangeCard Of(ChangeState state, LessonPreview preview) =>
        new(
            state.Kind!.Value,
            state.ClassTitle,
            [.. preview.Lessons.Select(line => Lesson(line, preview))],
            state.TeacherName,
            state.Room,
            state.Course,
            state is { Kind: ChangeKind.Add, Date: { } date, ToNumber: { } number }
                ? new LessonPlace(date, number)
                : null,
            state.Reason
        );

    public static ChangeClashView Clash(ChangeState state, LessonPreview preview) =>
        new(
            state.Kind!.Value,
            [
                .. preview.Clashes.Select(clash => new ClashEntry(
                    clash.Kind,
                    clash.Other.Date,
                    clash.Other.Number,
                    clash.Other.Subject,
                    clash.Other.GroupTitle ?? clash.Other.ClassTitle,
                    clash.Other.Teacher.WithInitials,
                    clash.Other.Room
                )),
            ]
        );

    public static TimetableChangedView Done(ChangeState state, ChangeCard card, LessonDeed deed) =>
        new(
            card,
            state.Kind is ChangeKind.Restore
                ? null
                : ButtonCodes.ForDialog(ChangeLessonDialog.Name, ChangeState.ForDeed(deed.Id)),
            Lessons(state, card),
            ButtonCodes.ForDialog(ChangeLessonDialog.Name, "")
        );

    public static TimetableNotChangedView NotDone(LessonRefusal? refusal) =>
        new(refusal, ButtonCodes.ForDialog(ChangeLessonDialog.Name, ""));

    /// <summary>To the day that was changed.</summary>
    private static string Lessons(ChangeState state, ChangeCard card)
    {
        var day = state.Date ?? card.Lessons.Select(lesson => (DateOnly?)lesson.Date).FirstOrDefault();
        return state.Class is { } name && day is { } date
            ? DayNavigator.Code(DiaryDialogNames.Lessons, new DiaryQuery(date, date, new Whose.OfClass(name)))
            : ButtonCodes.ForDialog(DiaryDialogNames.Changes, "");
    }

    private static CardLesson Lesson(LessonLine line, LessonPreview preview)
    {
        var to = preview.Times.GetValueOrDefault(line.LessonId);
        return new CardLesson(
            line.Date,
            line.Number,
            line.Subject,
            line.GroupTitle ?? line.ClassTitle,
            line.Teacher.WithInitials,
            line.Room,
            to is null || (to.Date == line.Date && to.Number == line.Number)
                ? null
                : new LessonPlace(to.Date, to.Number)
        );
    }
}
