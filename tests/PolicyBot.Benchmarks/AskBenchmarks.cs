using BenchmarkDotNet.Attributes;
using PolicyBot.Guidelines;
using PolicyBot.Municipalities;

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
        var packs = new[] { "gausdal", "ringebu" }.Select(Read).ToList();
        search = new GuidelineSearch(new Guideline(packs[0].Source, [.. packs.SelectMany(pack => pack.Sections)]));
    }

    [Benchmark]
    public Answer Ask() => search.Ask(Question);

    private static Guideline Read(string municipality)
    {
        var errors = new List<PackError>();
        return GuidelineFile.Load(Path.Combine(AppContext.BaseDirectory, "Packs", municipality), errors) ?? throw new PackException(errors);
    }
}
