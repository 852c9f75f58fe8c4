using BenchmarkDotNet.Attributes;
using PolicyBot.Guidelines;
using PolicyBot.Municipalities;

namespace PolicyBot.Benchmarks;

/// <summary>What a start pays for each pack. The aim is below 300 ms.</summary>
[MemoryDiagnoser]
public class LoadBenchmarks
{
    private Guideline guideline = null!;

    [GlobalSetup]
    public void Read()
    {
        var errors = new List<PackError>();
        guideline = GuidelineFile.Load(Path.Combine(AppContext.BaseDirectory, "Packs", "gausdal"), errors) ?? throw new PackException(errors);
    }

    [Benchmark]
    public GuidelineSearch Prepare()
    {
        var search = new GuidelineSearch(guideline);
        search.Prepare();
        return search;
    }
}
