using Diary.Benchmarks.Turns;

switch (args)
{
    case ["turn", .. var options]:
        await TurnBenchmark.RunAsync(TimeProvider.System, TurnOptions.Read(options));
        return 0;
    default:
        Console.Error.WriteLine("Usage: turn [--no-floor] [--program host.dll] [--warm-up 25] [--measured 30]");
        return 2;
}
