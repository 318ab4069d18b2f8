using Diary.Benchmarks.Understanding;

switch (args)
{
    case ["understanding", .. var options]:
        return await UnderstandingBenchmark.RunAsync(options, Console.Out);
    default:
        await Console.Error.WriteLineAsync("Usage: understanding [--curve] [--calibrate] [--confusion] [--no-nlpjs]");
        return 2;
}
