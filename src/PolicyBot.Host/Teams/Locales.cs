using Microsoft.Extensions.Options;
using PolicyBot.Conversation;
using PolicyBot.Municipalities;

namespace PolicyBot.Host.Teams;

/// <summary>From a locale as Teams tells it, such as <c>nn-NO</c>, to a language that the product has.</summary>
internal sealed class Locales(IOptions<LanguageOptions> options)
{
    public Language LanguageOf(string? locale, Municipality municipality) => locale?.Split('-', '_')[0].ToLowerInvariant() switch
    {
        _ when !options.Value.FollowTeams => municipality.Language,
        "nb" or "no" => Language.Nb,
        "nn" => Language.Nn,
        "en" => Language.En,
        _ => municipality.Language,
    };
}
