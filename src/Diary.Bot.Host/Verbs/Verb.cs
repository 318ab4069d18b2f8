namespace Diary.Bot.Host.Verbs;

/// <summary>What the program is asked to do: its first argument; without one it serves.</summary>
internal static class Verb
{
    private const string Verbs = "Verbs: migrate, demo, invite, understand, audit, doctor.";

    public static Task<int> RunAsync(string[] args) =>
        args switch
        {
            ["migrate", .. var rest] => MigrateVerb.RunAsync(rest),
            ["demo", .. var rest] => DemoVerb.RunAsync(rest),
            ["invite", .. var rest] => InviteVerb.RunAsync(rest),
            ["understand", .. var rest] => UnderstandVerb.RunAsync(rest),
            ["audit", .. var rest] => AuditVerb.RunAsync(rest),
            ["doctor", .. var rest] => DoctorVerb.RunAsync(rest),
            ["help" or "--help" or "-h", ..] => HelpAsync(),
            [var word, ..] when !word.StartsWith('-') => UnknownAsync(word),
            _ => ServeVerb.RunAsync(args),
        };

    private static async Task<int> HelpAsync()
    {
        await Console.Out.WriteLineAsync($"Without a verb the program serves. {Verbs}");
        return 0;
    }

    private static async Task<int> UnknownAsync(string word)
    {
        await Console.Error.WriteLineAsync($"There is no verb '{word}'. {Verbs}");
        return 2;
    }
}
