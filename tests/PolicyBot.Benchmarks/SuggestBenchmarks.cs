using BenchmarkDotNet.Attributes;
using PolicyBot.Guidelines;

namespace PolicyBot.Benchmarks;

/// <summary>Suggestions for what is half typed, from all sections of both packs at once. A search over the wire is to be answered within 100 ms.</summary>
[MemoryDiagnoser]
public class SuggestBenchmarks
{
    private GuidelineSearch search = null!;

    [Params("", "j", "jobbm", "Kan jeg bruke jobbmailen når jeg lager en pro")]
    public string Typed { get; set; } = "";

    [GlobalSetup]
    public void Load()
    {
        search = new GuidelineSearch(ManySections.BothPacks);
        search.Prepare();
    }

    [Benchmark]
    public IReadOnlyList<Section> Suggest() => search.Suggest(Typed, 8);
}
