using Microsoft.Extensions.Options;
using PolicyBot.Languages;
using PolicyBot.Municipalities;

namespace PolicyBot.Conversation;

/// <summary>
/// Where what is for the informasjonsrådgiver goes: to the channel that is tied to cases; where none is, to those named in the settings whom the bot has met,
/// each in their own chat.
/// </summary>
internal sealed class AdviserAddress(IOptions<MunicipalityOptions> options, IChannelStore channels, IContactStore contacts, ReaderLanguages languages)
{
    /// <summary>Everywhere that a new message is to go. Empty: nobody is set up to receive it yet.</summary>
    public async Task<IReadOnlyList<Addressee>> FindAsync(Municipality municipality, CancellationToken cancellationToken)
    {
        if (await channels.FindAsync(municipality.Id, ChannelJob.Cases, cancellationToken) is not null)
        {
            return await WithLanguagesAsync(municipality, [new Recipient.Channel(ChannelJob.Cases)], cancellationToken);
        }
        if (!options.Value.Informasjonsradgiver.TryGetValue(municipality.Id.Value, out var named))
        {
            return [];
        }
        var met = await contacts.FindMetAsync(municipality.Id, [.. named], cancellationToken);
        return await WithLanguagesAsync(municipality, [.. met.Select(id => new Recipient.OnePerson(id))], cancellationToken);
    }

    /// <summary>Where something was sent before, with what each reads now: a person their own language, a channel the municipality's.</summary>
    public async Task<IReadOnlyList<Addressee>> WithLanguagesAsync(Municipality municipality, IReadOnlyList<Recipient> recipients, CancellationToken cancellationToken)
    {
        var addressees = new List<Addressee>();
        foreach (var recipient in recipients)
        {
            var language = recipient is Recipient.OnePerson person
                ? await languages.OfReaderAsync(municipality, person.PersonId, cancellationToken)
                : municipality.Language;
            addressees.Add(new Addressee(recipient, language));
        }
        return addressees;
    }
}
