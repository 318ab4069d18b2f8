using Diary.Benchmarks.Turns;
using Diary.Benchmarks.Understanding;

switch (args)
{
    case ["turn", .. var options]:
        await TurnBenchmark.RunAsync(TimeProvider.System, TurnOptions.Read(options));
        return 0;
    case ["sqlite", .. var options]:
        await SqliteBenchmark.RunAsync(TimeProvider.System, TurnOptions.Read(options));
        return 0;
    case ["start", .. var options]:
        await StartBenchmark.RunAsync(TimeProvider.System, TurnOptions.Read(options));
        return 0;
    case ["understanding", .. var options]:
        return await UnderstandingBenchmark.RunAsync(options, Console.Out);
    default:
        await Console.Error.WriteLineAsync(
            "Usage: turn|sqlite|start [--no-floor] [--program host.dll] [--warm-up 25] [--measured 30]\n"
                + "       understanding [--curve] [--calibrate] [--confusion] [--no-nlpjs]"
        );
        return 2;
}
