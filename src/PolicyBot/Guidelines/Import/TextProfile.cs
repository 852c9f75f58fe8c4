using PolicyBot.Guidelines.Search;

namespace PolicyBot.Guidelines.Import;

/// <summary>What a text is about: how much of each feature it has. Two are compared by the angle between them.</summary>
internal sealed class TextProfile
{
    // Below this share of what a text has most of, a feature is a chance mention.
    private const float Chance = 0.02f;

    private readonly Dictionary<int, float> amounts = [];

    /// <summary>Reads texts as one.</summary>
    public TextProfile(TermReader reader, IEnumerable<string> texts)
    {
        foreach (var term in texts.SelectMany(text => text.Split(['.', '\n'])).SelectMany(reader.Read))
        {
            foreach (var feature in term.Features)
            {
                amounts[feature.Id] = amounts.GetValueOrDefault(feature.Id) + (term.Importance * feature.Trust);
            }
        }
    }

    /// <summary>What each feature tells: the fewer of the texts have it, the more.</summary>
    public static float[] Rarity(IReadOnlyCollection<TextProfile> texts, int features)
    {
        var holders = new int[features];
        foreach (var (id, _) in texts.SelectMany(text => text.amounts.Where(pair => pair.Value > Chance * text.amounts.Values.Max())))
        {
            holders[id]++;
        }
        return [.. holders.Select(count => MathF.Log((texts.Count + 1) / (count + 0.5f)))];
    }

    /// <summary>Has rare features count most, and texts of any length count the same. Once for each profile.</summary>
    public void Weigh(float[] rarity)
    {
        foreach (var id in amounts.Keys)
        {
            amounts[id] = MathF.Sqrt(amounts[id]) * rarity[id];
        }
        var length = MathF.Sqrt(amounts.Values.Sum(amount => amount * amount));
        foreach (var id in amounts.Keys)
        {
            amounts[id] /= length;
        }
    }

    /// <summary>How alike two weighed profiles are, 0 to 1.</summary>
    public float Likeness(TextProfile other) => amounts.Sum(pair => pair.Value * other.amounts.GetValueOrDefault(pair.Key));
}
