using System.Text.Json;
using PolicyBot.Conversation;
using PolicyBot.Host.Manifest;
using PolicyBot.Testing;

namespace PolicyBot.Host.Tests.Manifest;

/// <summary>The package that is uploaded holds what Teams demands: its schema, and the rules that stand beside it.</summary>
public sealed class AppPackageTests
{
    // Source: platform/resources/schema/manifest-schema and localization-schema. Older clients cut a command's title at 32 characters.
    private const int ShortName = 30;
    private const int FullName = 100;
    private const int ShortDescription = 80;
    private const int FullDescription = 4000;
    private const int CommandTitle = 32;
    private const int CommandDescription = 128;
    private const int MostCommands = 10;

    [NodeFact]
    public async Task Given_the_package_when_its_files_are_checked_against_Microsofts_schemas_then_they_have_no_fault()
    {
        using var package = new UnpackedPackage();
        var checkedAll = await Node.RunAsync("validate-manifest.mjs", [package.Folder]);
        Assert.Equal(("manifest 1.30: 0 faults\n", 0), (checkedAll.Output + checkedAll.Errors, checkedAll.ExitCode));
    }

    [NodeFact]
    public async Task Given_a_package_with_a_fault_when_it_is_checked_then_the_fault_is_told()
    {
        using var package = new UnpackedPackage();
        var file = Path.Combine(package.Folder, "manifest.json");
        await File.WriteAllTextAsync(file, (await File.ReadAllTextAsync(file)).Replace("tier1", "tier9", StringComparison.Ordinal));
        var result = await Node.RunAsync("validate-manifest.mjs", [package.Folder]);
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("manifest.json: /supportsChannelFeatures", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Given_the_package_when_it_is_unpacked_then_it_has_what_the_manifest_names_in_its_root_and_nothing_else()
    {
        using var package = new UnpackedPackage();
        var manifest = package.Json("manifest.json");
        var icons = manifest.GetProperty("icons");
        var languages = manifest.GetProperty("localizationInfo").GetProperty("additionalLanguages").EnumerateArray().ToList();
        string[] named = ["manifest.json", icons.GetProperty("color").GetString()!, icons.GetProperty("outline").GetString()!, .. languages.Select(language => language.GetProperty("file").GetString()!)];
        Assert.Equal(named.Order(StringComparer.Ordinal), package.Files);
        Assert.Equal("nb", manifest.GetProperty("localizationInfo").GetProperty("defaultLanguageTag").GetString());
        Assert.Equal(["nn", "en"], languages.Select(language => language.GetProperty("languageTag").GetString()));
    }

    [Fact]
    public void Given_the_package_when_it_is_read_then_the_values_are_filled_in_and_none_is_left_to_fill_in()
    {
        using var package = new UnpackedPackage();
        var manifest = package.Json("manifest.json");
        Assert.DoesNotContain("${{", manifest.GetRawText(), StringComparison.Ordinal);
        Assert.Equal(AppPackage.Version, manifest.GetProperty("version").GetString());
        Assert.Equal(["policybot.example.no"], manifest.GetProperty("validDomains").EnumerateArray().Select(domain => domain.GetString()));
        Assert.All([manifest, manifest.GetProperty("bots")[0], manifest.GetProperty("composeExtensions")[0]], part =>
            Assert.Equal("11111111-2222-3333-4444-555555555555", (part.TryGetProperty("botId", out var id) ? id : part.GetProperty("id")).GetString()));
        Assert.Equal("https://www.example.no/policybot", manifest.GetProperty("developer").GetProperty("privacyUrl").GetString());
    }

    [Fact]
    public void Given_the_bot_when_its_scopes_are_read_then_each_has_a_command_list_and_private_and_shared_channels_are_taken()
    {
        using var package = new UnpackedPackage();
        var manifest = package.Json("manifest.json");
        var bot = manifest.GetProperty("bots")[0];
        Assert.Equal(["personal", "team"], Strings(bot.GetProperty("scopes")));
        Assert.Equal(["personal", "team"], bot.GetProperty("commandLists").EnumerateArray().SelectMany(list => Strings(list.GetProperty("scopes"))));
        Assert.All(bot.GetProperty("commandLists").EnumerateArray(), list => Assert.InRange(list.GetProperty("commands").GetArrayLength(), 1, MostCommands));
        Assert.Equal("tier1", manifest.GetProperty("supportsChannelFeatures").GetString());
        // It writes to people whom it has not met when a plan is handed over to them.
        Assert.Equal(["messageTeamMembers"], Strings(manifest.GetProperty("permissions")));
    }

    [Theory]
    [InlineData("manifest.json", Municipalities.Language.Nb)]
    [InlineData("nn.json", Municipalities.Language.Nn)]
    [InlineData("en.json", Municipalities.Language.En)]
    public void Given_a_language_when_its_texts_are_read_then_they_are_within_Teams_limits_and_each_command_is_a_word_that_the_bot_takes(string file, Municipalities.Language language)
    {
        using var package = new UnpackedPackage();
        var words = WordsOf(language);
        foreach (var (name, text) in ManifestText.Of(package.Json(file)))
        {
            Assert.False(string.IsNullOrWhiteSpace(text), name);
            Assert.True(text.Length <= LimitOf(name), $"{file}: {name} has {text.Length} characters, the limit is {LimitOf(name)}");
            if (name.StartsWith("bots[", StringComparison.Ordinal) && name.EndsWith("title", StringComparison.Ordinal))
            {
                Assert.Contains(text, words);
            }
        }
    }

    [Fact]
    public void Given_the_icons_when_they_are_read_then_they_are_192_and_32_pixels_and_the_small_one_is_white_on_nothing()
    {
        using var package = new UnpackedPackage();
        var (color, outline) = (package.Icon("color.png"), package.Icon("outline.png"));
        Assert.Equal((192, 192, 32, 32), (color.Width, color.Height, outline.Width, outline.Height));
        Assert.All(outline.Pixels.Where(pixel => pixel.Alpha > 0), pixel => Assert.Equal((255, 255, 255), (pixel.Red, pixel.Green, pixel.Blue)));
        Assert.Contains(outline.Pixels, pixel => pixel.Alpha == 0);
        Assert.Contains(outline.Pixels, pixel => pixel.Alpha == 255);
    }

    [Fact]
    public void Given_the_same_values_when_the_package_is_built_twice_then_its_bytes_are_the_same()
    {
        using var first = new MemoryStream();
        using var second = new MemoryStream();
        AppPackage.Write(first, UnpackedPackage.Values);
        AppPackage.Write(second, UnpackedPackage.Values);
        Assert.Equal(first.ToArray(), second.ToArray());
    }

    private static int LimitOf(string name) => name switch
    {
        "name.short" => ShortName,
        "name.full" => FullName,
        "description.short" => ShortDescription,
        "description.full" => FullDescription,
        _ when name.EndsWith("description", StringComparison.Ordinal) => CommandDescription,
        _ => CommandTitle,
    };

    private static IReadOnlyList<string> WordsOf(Municipalities.Language language) =>
    [
        .. typeof(ConversationTexts).GetProperties().Where(property => property.Name.StartsWith("WordsFor", StringComparison.Ordinal))
            .SelectMany(property => ((string)property.GetValue(new ConversationTexts(language))!).Split('|')),
    ];

    private static IEnumerable<string?> Strings(JsonElement array) => array.EnumerateArray().Select(item => item.GetString());
}
