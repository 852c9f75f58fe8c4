using Microsoft.Extensions.Options;
using PolicyBot.Guidelines;
using PolicyBot.Municipalities;

namespace PolicyBot.Tests.Municipalities;

public sealed class MunicipalityDirectoryTests : IDisposable
{
    private readonly PackFolder pack = new();

    public void Dispose() => pack.Dispose();

    [Fact]
    public void Given_no_settings_when_the_packs_are_read_then_the_two_that_come_along_are_there_and_Gausdal_is_the_default()
    {
        var directory = Read(new MunicipalityOptions());

        Assert.Equal(["gausdal", "ringebu"], directory.All.Select(municipality => municipality.Id.Value).Order(StringComparer.Ordinal));
        Assert.Equal("Gausdal kommune", directory.Default.Name);
        Assert.Null(directory.Find(new MunicipalityId("liten")));
        Assert.Null(directory.MappedTo("en-annen"));
    }

    [Fact]
    public void Given_a_third_pack_in_a_folder_when_the_packs_are_read_then_it_is_served_without_a_line_of_code()
    {
        var directory = Read(new MunicipalityOptions { PackFolders = [pack.Parent], Tenants = Tenants("liten") });

        var liten = directory.MappedTo("TENANT-1");

        Assert.Equal("Liten kommune", liten?.Name);
        Assert.Equal(new SectionId("l.ja"), liten!.Search.Ask("Når er planen godkjent?").Ranking[0].Section.Id);
        Assert.Equal(3, directory.All.Count);
    }

    [Fact]
    public void Given_a_pack_with_an_id_that_is_taken_when_the_packs_are_read_then_its_folder_is_named()
    {
        pack.Spoil("municipality.yaml", "id: liten", "id: ringebu");

        var error = Assert.Single(Errors(new MunicipalityOptions { PackFolders = [pack.Parent] }));

        Assert.Equal((pack.Folder, "another pack already has the id 'ringebu'"), (error.File, error.Message));
    }

    [Fact]
    public void Given_a_folder_that_is_not_there_when_the_packs_are_read_then_it_is_named()
    {
        var missing = Path.Combine(pack.Parent, "nei");

        Assert.Equal(new PackError(missing, 0, "the folder of packs is missing"), Assert.Single(Errors(new MunicipalityOptions { PackFolders = [missing] })));
    }

    public static TheoryData<string, MunicipalityOptions> SettingsWithAnUnknownId => new()
    {
        { "setting Municipalities:Default", new MunicipalityOptions { Default = "vang" } },
        { "setting Municipalities:Tenants:tenant-1", new MunicipalityOptions { Tenants = Tenants("vang") } },
        { "setting Municipalities:Administrators", new MunicipalityOptions { Administrators = { ["vang"] = ["29:a"] } } },
        { "setting Municipalities:Radmannsteam", new MunicipalityOptions { Radmannsteam = { ["vang"] = ["29:a"] } } },
        { "setting Municipalities:Informasjonsradgiver", new MunicipalityOptions { Informasjonsradgiver = { ["vang"] = ["29:a"] } } },
    };

    [Theory, MemberData(nameof(SettingsWithAnUnknownId), DisableDiscoveryEnumeration = true)]
    public void Given_an_unknown_id_in_a_setting_when_the_packs_are_read_then_the_setting_and_the_known_ids_are_named(string setting, MunicipalityOptions options)
    {
        var error = Assert.Single(Errors(options));

        Assert.Equal(setting, error.File);
        Assert.Equal("there is no municipality 'vang'; known: gausdal, ringebu", error.Message);
    }

    private static Dictionary<string, string> Tenants(string municipality) =>
        new(StringComparer.OrdinalIgnoreCase) { ["tenant-1"] = municipality };

    private static MunicipalityDirectory Read(MunicipalityOptions options) => new(Options.Create(options));

    private static IReadOnlyList<PackError> Errors(MunicipalityOptions options) => Assert.Throws<PackException>(() => Read(options)).Errors;
}
