using Diary.Bot.Host.Startup;
using Diary.Domain.Access;

namespace Diary.Bot.Host.Verbs;

/// <summary>
/// <c>audit verify</c>: proves that nothing in the audit log was altered, left out or put in between. The hashes it prints
/// are worth keeping elsewhere: they prove later that the whole log was not replaced.
/// </summary>
internal static class AuditVerb
{
    public static async Task<int> RunAsync(string[] args)
    {
        if (args is not ["verify", .. var rest])
        {
            await Console.Error.WriteLineAsync("Usage: audit verify");
            return 2;
        }

        await using var app = DiaryHost.Build(rest);
        await using var scope = app.Services.CreateAsyncScope();
        var verification = scope.ServiceProvider.GetRequiredService<AuditVerification>();
        var chains = await verification.VerifyAsync(CancellationToken.None);
        foreach (var chain in chains)
        {
            await Console.Out.WriteLineAsync(Describe(chain));
        }

        var broken = chains.Count(chain => chain.Fault is not null);
        await Console.Out.WriteLineAsync(
            broken == 0 ? $"The audit log is whole: {chains.Sum(c => c.Length)} entries." : "The audit log is broken."
        );
        return broken == 0 ? 0 : 1;
    }

    private static string Describe(VerifiedChain chain)
    {
        var name = chain.ChainId == Guid.Empty ? "installation" : $"school {chain.ChainId}";
        return chain.Fault is { } fault
            ? $"FAIL {name}: {Explain(fault)} at number {chain.BrokenAt} of {chain.Length}"
            : $"ok   {name}: {chain.Length} entries, {chain.Hash}";
    }

    private static string Explain(ChainFault fault) =>
        fault switch
        {
            ChainFault.EntryMissing => "an entry is missing",
            ChainFault.EntryChanged => "an entry was changed",
            ChainFault.EndMissing => "the last entries are missing",
        };
}
