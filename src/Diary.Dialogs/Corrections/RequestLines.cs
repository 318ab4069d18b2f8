using Diary.Dialogs.Students;
using Diary.Dialogs.Turns;
using Diary.Domain.Corrections;

namespace Diary.Dialogs.Corrections;

internal static class RequestLines
{
    public static RequestLine Of(TurnContext turn, CorrectionLine line)
    {
        var request = line.Request;
        return new RequestLine(
            ButtonCodes.ForDialog(DiaryDialogNames.Request, CompactId.Encode(request.Id)),
            request.Fact,
            request.Nature,
            line.Student is { } student ? $"{student.FamilyName} {student.GivenName}" : null,
            line.Subject,
            line.Date,
            line.WorkType,
            request.Value,
            request.Proposed,
            request.State,
            request.IsEscalated,
            request.DueOn,
            request.IsOpen && request.DueOn < turn.Today
        );
    }
}
