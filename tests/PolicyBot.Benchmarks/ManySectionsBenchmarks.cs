using BenchmarkDotNet.Attributes;
using PolicyBot.Guidelines;

namespace PolicyBot.Benchmarks;

/// <summary>One question to 5,000 made-up sections, a shelf of documents that no municipality has. The aim is below 1 ms.</summary>
[MemoryDiagnoser]
public class ManySectionsBenchmarks
{
    private GuidelineSearch search = null!;

    [Params(
        "svarfrist",
        "Vi fikk en kommentar fredag kveld fra en far som er sint på skolen. Han skriver om navngitte elever. Hva gjør vi med det?")]
    public string Question { get; set; } = "";

    [GlobalSetup]
    public void Load()
    {
        search = new GuidelineSearch(ManySections.Of(5000));
        search.Prepare();
    }

    [Benchmark]
    public Answer Ask() => search.Ask(Question);
}
