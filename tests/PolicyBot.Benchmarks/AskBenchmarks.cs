using BenchmarkDotNet.Attributes;
using PolicyBot.Guidelines;

namespace PolicyBot.Benchmarks;

/// <summary>One question to all sections of both packs at once: more than any municipality has. The aim is below 100 µs.</summary>
[MemoryDiagnoser]
public class AskBenchmarks
{
    private GuidelineSearch search = null!;

    [Params(
        "svarfrist",
        "Kan jeg bruke e-postadressen fra jobben når jeg lager en profil på Facebook?",
        "Vi fikk en kommentar fredag kveld fra en far som er sint på skolen. Han skriver om navngitte elever. Hva gjør vi med det?",
        "kan æ lasst ned ett program på jobbpcn uten å spørr noen føst")]
    public string Question { get; set; } = "";

    [GlobalSetup]
    public void Load()
    {
        search = new GuidelineSearch(ManySections.BothPacks);
        search.Prepare();
    }

    [Benchmark]
    public Answer Ask() => search.Ask(Question);
}
