using PolicyBot.Municipalities;

namespace PolicyBot.Conversation;

/// <summary>Finds the places where those who deal with something have its card, or are to have it.</summary>
internal sealed class CardPlaces(AdviserAddress adviser, IContactStore contacts)
{
    /// <summary>Where what is new for the adviser goes; empty: nobody is set up to receive it.</summary>
    public async Task<IReadOnlyList<CardPlace>> ForNewAsync(Municipality municipality, CancellationToken cancellationToken) =>
        [.. (await adviser.FindAsync(municipality, cancellationToken)).Select(place => new CardPlace(place.Recipient, place.Recipient, place.Language))];

    /// <summary>Where a card went before.</summary>
    /// <param name="municipality">Whose.</param>
    /// <param name="recipients">Who got it.</param>
    /// <param name="cardKey">The name that it has with each.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<IReadOnlyList<CardPlace>> OfAsync(
        Municipality municipality, IReadOnlyList<Recipient> recipients, Func<Recipient, string> cardKey, CancellationToken cancellationToken)
    {
        var places = new List<CardPlace>();
        foreach (var (recipient, language) in await adviser.WithLanguagesAsync(municipality, recipients, cancellationToken))
        {
            var first = recipient is Recipient.Channel ? await contacts.FindCardAsync(municipality.Id, cardKey(recipient), cancellationToken) : null;
            places.Add(new CardPlace(recipient, first is null ? recipient : new Recipient.Conversation(first.ServiceUrl, first.ConversationId), language));
        }
        return places;
    }
}
