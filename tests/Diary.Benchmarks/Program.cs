System.Console.WriteLine("Benchmarks: none yet.");
