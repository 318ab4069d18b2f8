using Diary.Dialogs.Students;
using Diary.Dialogs.Turns;

namespace Diary.Dialogs.Averages;

/// <summary>What is asked about averages beyond the days: a part of the year, and whether to show how they came about.</summary>
/// <param name="Period">Null for the days of the query.</param>
internal sealed record AverageDetail(AskedPeriod? Period, bool WithProof = false)
{
    private const string Proof = "p";
    private const char Separator = '.';

    /// <summary>Who names neither days nor a part of the year means the part that runs.</summary>
    public static string? In(TurnContext turn)
    {
        var named = AskedPeriod.In(turn);
        var days = turn.Button is null ? turn.Meaning.Entities.Date : null;
        return new AverageDetail(
            named ?? (days is null && turn.Continues is null ? AskedPeriod.Running : null)
        ).Encode();
    }

    public string? Encode() =>
        (Period, WithProof) switch
        {
            (null, false) => null,
            (null, true) => Proof,
            (var period, false) => period.Encode(),
            (var period, true) => Proof + Separator + period.Encode(),
        };

    public static AverageDetail Decode(string? detail) =>
        detail?.Split(Separator) switch
        {
            null => new AverageDetail(Period: null),
            [Proof] => new AverageDetail(Period: null, true),
            [Proof, var period] => new AverageDetail(AskedPeriod.Decode(period), true),
            [var period, ..] => new AverageDetail(AskedPeriod.Decode(period)),
            _ => new AverageDetail(Period: null),
        };
}
