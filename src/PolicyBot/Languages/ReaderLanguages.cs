using System.Data.Common;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using PolicyBot.Conversation;
using PolicyBot.Municipalities;

namespace PolicyBot.Languages;

/// <summary>
/// Which language each person reads: the one that they chose, else that of their Teams, else the municipality's. What is for a channel is in the
/// municipality's, whoever caused it.
/// </summary>
public sealed partial class ReaderLanguages(ILanguageStore store, IOptions<LanguageOptions> options, ILogger<ReaderLanguages> log)
{
    /// <summary>The language of somebody who does something now.</summary>
    /// <param name="municipality">Theirs.</param>
    /// <param name="personId">As Teams knows them.</param>
    /// <param name="locale">As the client tells it, such as <c>nn-NO</c>; <c>null</c> or empty: it does not.</param>
    /// <param name="remember">Whether what the client tells is remembered for messages to them; a client that asks by itself changes nothing.</param>
    /// <param name="cancellationToken">Ends the turn.</param>
    public async ValueTask<Language> OfTurnAsync(Municipality municipality, string personId, string? locale, bool remember, CancellationToken cancellationToken)
    {
        var told = string.IsNullOrEmpty(locale) ? null : LanguageOf(locale);
        try
        {
            var known = await store.FindAsync(municipality.Id, personId, cancellationToken);
            if (string.IsNullOrEmpty(locale) || told == known.Told)
            {
                return Of(known, municipality);
            }
            return Of(remember ? await store.TellAsync(municipality.Id, personId, told, cancellationToken) : known with { Told = told }, municipality);
        }
        catch (DbException error)
        {
            // Better an answer in another language than none; what needs the database says so itself.
            NotKnown(log, error);
            return Of(new PersonLanguage(Told: told), municipality);
        }
    }

    /// <summary>The language of a message to somebody in their own chat.</summary>
    public async ValueTask<Language> OfReaderAsync(Municipality municipality, string personId, CancellationToken cancellationToken) =>
        Of(await store.FindAsync(municipality.Id, personId, cancellationToken), municipality);

    /// <summary>The languages of messages to several, each in their own chat.</summary>
    public async Task<Readers> OfReadersAsync(Municipality municipality, IEnumerable<Person> people, CancellationToken cancellationToken)
    {
        var known = await store.FindAllAsync(municipality.Id, people.Select(person => person.Id).ToHashSet(), cancellationToken);
        return new Readers(known.ToDictionary(one => one.Key, one => Of(one.Value, municipality)), Of(new PersonLanguage(), municipality));
    }

    /// <summary>What a person has chosen; <c>null</c>: nothing.</summary>
    public async ValueTask<LanguageChoice?> ChoiceOfAsync(MunicipalityId municipality, string personId, CancellationToken cancellationToken) =>
        (await store.FindAsync(municipality, personId, cancellationToken)).Choice;

    /// <summary>Stores what a person chooses.</summary>
    /// <returns>The language that they read from now on.</returns>
    public async Task<Language> ChooseAsync(Municipality municipality, string personId, LanguageChoice choice, CancellationToken cancellationToken) =>
        Of(await store.ChooseAsync(municipality.Id, personId, choice, cancellationToken), municipality);

    private Language Of(PersonLanguage known, Municipality municipality) => known.Choice switch
    {
        LanguageChoice.Nb => Language.Nb,
        LanguageChoice.Nn => Language.Nn,
        LanguageChoice.En => Language.En,
        null when !options.Value.FollowTeams => municipality.Language,
        _ => known.Told ?? municipality.Language,
    };

    private static Language? LanguageOf(string locale) => locale.Split('-', '_')[0].ToLowerInvariant() switch
    {
        "nb" or "no" => Language.Nb,
        "nn" => Language.Nn,
        "en" => Language.En,
        _ => null,
    };

    [LoggerMessage(EventId = 601, Level = LogLevel.Error, Message = "The language of a person could not be read or stored; the turn goes on.")]
    private static partial void NotKnown(ILogger logger, Exception error);
}
