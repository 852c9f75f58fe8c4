using BenchmarkDotNet.Running;
using PolicyBot.Benchmarks;

BenchmarkSwitcher.FromAssembly(typeof(AskBenchmarks).Assembly).Run(args);
