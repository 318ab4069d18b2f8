namespace Diary.Domain.Homework.Submissions;

internal static class HandingInStates
{
    /// <summary>Work that nobody asked for counts as well, once it is handed in.</summary>
    public static HandingIn Of(bool isAsked, SubmissionState? newest) =>
        newest is { } state ? Of(state)
        : isAsked ? HandingIn.Missing
        : HandingIn.NotAsked;

    private static HandingIn Of(SubmissionState state) =>
        state switch
        {
            SubmissionState.HandedIn => HandingIn.HandedIn,
            SubmissionState.Returned => HandingIn.Returned,
            SubmissionState.Checked => HandingIn.Checked,
        };
}
