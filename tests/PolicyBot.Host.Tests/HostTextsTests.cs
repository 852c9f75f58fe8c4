using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Resources;
using PolicyBot.Host.Teams;
using PolicyBot.Municipalities;

namespace PolicyBot.Host.Tests;

public sealed class HostTextsTests
{
    [Theory]
    [InlineData("")]
    [InlineData("nn")]
    [InlineData("en")]
    public void Given_a_language_when_its_resource_file_is_read_then_it_has_the_texts_that_the_class_shows_and_no_others(string language)
    {
        var strings = new ResourceManager(typeof(HostTexts)).GetResourceSet(CultureInfo.GetCultureInfo(language), createIfNotExists: true, tryParents: false);
        var shown = typeof(HostTexts).GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly).Select(property => property.Name);
        Assert.Equal(shown.Order(StringComparer.Ordinal), strings!.Cast<DictionaryEntry>().Select(entry => (string)entry.Key).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Given_each_language_when_a_text_is_shown_then_they_differ() =>
        Assert.Equal(3, Enum.GetValues<Language>().Select(language => new HostTexts(language).OldCard).Distinct().Count());
}
