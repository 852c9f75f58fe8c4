using System.Globalization;
using System.Resources;
using System.Runtime.CompilerServices;
using PolicyBot.Municipalities;

namespace PolicyBot.Conversation;

/// <summary>A capability's texts for users in one language, from the resource files beside it. A text is a property of the same name.</summary>
public abstract class Texts(ResourceManager resources, Language language)
{
    private readonly CultureInfo culture = CultureInfo.GetCultureInfo(language switch
    {
        Language.Nn => "nn",
        Language.En => "en",
        _ => "nb",
    });

    /// <summary>The language that these texts are in.</summary>
    public Language Language { get; } = language;

    /// <summary>The text with the caller's name.</summary>
    /// <exception cref="MissingManifestResourceException">The resource files lack it.</exception>
    protected string Get([CallerMemberName] string name = "") =>
        resources.GetString(name, culture) ?? throw new MissingManifestResourceException($"The text '{name}' is missing.");

    /// <summary>The text with the caller's name, with values in place of <c>{0}</c> to <c>{3}</c>.</summary>
    protected string Fill(object first, object? second = null, object? third = null, object? fourth = null, [CallerMemberName] string name = "") =>
        string.Format(CultureInfo.InvariantCulture, Get(name), first, second, third, fourth);
}
