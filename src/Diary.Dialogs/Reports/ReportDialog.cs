using Diary.Dialogs.Engine;
using Diary.Dialogs.Students;
using Diary.Dialogs.Turns;
using Diary.Dialogs.Understanding;
using Diary.Domain.People;

namespace Diary.Dialogs.Reports;

/// <summary>
/// «А в экселе можно?», «отчёт за четверть в pdf»: the question is asked of its own dialog again, which asks Access again,
/// and the rows of its answer go into a file.
/// </summary>
public sealed class ReportDialog(ReportFiles files) : Dialog
{
    public const string Name = DiaryDialogNames.Report;

    public override string Id => Name;

    public override Task BeginAsync(DialogContext context, string? arguments, CancellationToken cancellationToken)
    {
        var turn = context.Turn;
        if (ReportCode.Read(arguments, turn.Now) is var (format, pressed))
        {
            turn.Continue(pressed, turn.Meaning with { Entities = Entities.Empty });
            return SendAsync(context, ReportFormat.Of(format), pressed.Dialog, null, cancellationToken);
        }

        var asked = turn.Meaning.Entities.Format;
        return (turn.Continues ?? GoesOn(turn)) switch
        {
            { } last when ReportTopics.Has(last.Dialog) => ContinueAsync(context, asked, last, cancellationToken),
            null when turn.Button is null && ReportTopics.In(turn) is { } topic => AnswerAsync(
                context,
                asked,
                topic,
                cancellationToken
            ),
            _ => AskAsync(turn),
        };
    }

    private Task ContinueAsync(
        DialogContext context,
        string? format,
        LastAsked rows,
        CancellationToken cancellationToken
    )
    {
        context.Turn.Continue(rows, context.Turn.Meaning);
        return SendAsync(context, ReportFormat.Of(format), rows.Dialog, null, cancellationToken);
    }

    /// <summary>«Оценки Пети за ноябрь в экселе»: a whole question.</summary>
    private async Task AnswerAsync(
        DialogContext context,
        string? format,
        Intent topic,
        CancellationToken cancellationToken
    )
    {
        var turn = context.Turn;
        var query = ReportTopics.NamesOnlyTopic(turn) ? ReportTopics.Running(topic, turn.Today) : null;
        turn.Rehear(turn.Text, topic);
        await SendAsync(context, ReportFormat.Of(format), context.AnswerTo(topic)!, query, cancellationToken);
    }

    private async Task SendAsync(
        DialogContext context,
        ReportFormat format,
        string dialog,
        string? query,
        CancellationToken cancellationToken
    )
    {
        var turn = context.Turn;
        turn.Form = AnswerForm.File;
        await context.BeginAsync(dialog, query, cancellationToken);
        turn.Form = AnswerForm.Usual;
        if (turn.Tables.Count > 0)
        {
            files.Send(turn, format, turn.State.Last!);
        }
    }

    /// <summary>«Пришли файлом» names nothing: the last question is meant, if it is not long ago.</summary>
    private static LastAsked? GoesOn(TurnContext turn) =>
        turn.Button is null
        && ReportTopics.NamesNothing(turn)
        && turn.State.Last is { } last
        && turn.Now - last.At <= FollowUp.Lasts
            ? last
            : null;

    private static Task AskAsync(TurnContext turn)
    {
        var isStaff = turn.Viewer!.Posts.Any(post => post.Kind is not StaffPostKind.Operator);
        turn.Say(
            new WhichReportView(
                turn.Viewer.Students.Count == 0 && isStaff,
                turn.Viewer.Students.Count == 0
                    ? []
                    :
                    [
                        .. ReportTopics.Offered.Select(topic => new ReportButton(
                            topic.Key,
                            ReportCode.Of(
                                ReportFormat.Of(turn.Meaning.Entities.Format),
                                new LastAsked(topic.Dialog, topic.Query(turn.Today), NamesDays: true, turn.Now)
                            )!
                        )),
                    ]
            )
        );
        return Task.CompletedTask;
    }
}
