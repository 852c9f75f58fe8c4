using System.Globalization;
using YamlDotNet.RepresentationModel;

namespace PolicyBot.Municipalities;

/// <summary>
/// Names and values in a pack file. A value that is missing or does not fit is reported with its line, and something
/// harmless stands in for it so that reading goes on; a name that nobody asked for is reported by <see cref="Done"/>.
/// </summary>
internal sealed class PackMapping(PackFile file, YamlMappingNode node)
{
    private readonly HashSet<string> asked = [];

    /// <summary>Whether the name is there at all.</summary>
    public bool Has(string name) => Find(name) is not null;

    /// <summary>A text that must be there.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="most">The most characters that it may have, in UTF-16 units.</param>
    public string Text(string name, int most = int.MaxValue)
    {
        var text = Scalar(name, required: true) ?? "";
        if (text.Length > most)
        {
            Report(name, $"'{name}' has {text.Length} characters; at most {most}");
        }
        return text;
    }

    public string? OptionalText(string name) => Scalar(name, required: false);

    public int? OptionalNumber(string name, int from, int to)
    {
        if (Scalar(name, required: false) is not { } text)
        {
            return null;
        }
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= from && number <= to)
        {
            return number;
        }
        Report(name, $"'{name}' must be a whole number from {from} to {to}, not '{text}'");
        return null;
    }

    public bool Flag(string name, bool otherwise = false)
    {
        switch (Scalar(name, required: false))
        {
            case null: return otherwise;
            case "true": return true;
            case "false": return false;
            case { } text:
                Report(name, $"'{name}' must be true or false, not '{text}'");
                return otherwise;
        }
    }

    public DateOnly Date(string name)
    {
        var text = Scalar(name, required: true);
        if (text is not null && !DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
        {
            Report(name, $"'{name}' must be a date as 2011-03-29, not '{text}'");
            return default;
        }
        return text is null ? default : DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
    }

    public TimeOnly Time(string name)
    {
        var text = Scalar(name, required: true);
        if (text is not null && !TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
        {
            Report(name, $"'{name}' must be a time of day as \"08:00\", not '{text}'");
            return default;
        }
        return text is null ? default : TimeOnly.ParseExact(text, "HH:mm", CultureInfo.InvariantCulture);
    }

    /// <summary>One of the given names, told apart by case.</summary>
    public T OneOf<T>(string name, IReadOnlyDictionary<string, T> values)
    {
        var text = Scalar(name, required: true);
        if (text is not null && values.TryGetValue(text, out var value))
        {
            return value;
        }
        if (text is not null)
        {
            Report(name, $"'{name}' must be one of {string.Join(", ", values.Keys)}, not '{text}'");
        }
        return values.Values.First();
    }

    /// <summary>A text for users, in the pack's own language. Other languages are in files of their own, see <see cref="PackTranslation"/>.</summary>
    public LocalizedText Localized(string name, int most = int.MaxValue) => new(Text(name, most));

    public LocalizedText? OptionalLocalized(string name) => OptionalText(name) is { } text ? new LocalizedText(text) : null;

    public IReadOnlyList<string> Texts(string name)
    {
        var texts = new List<string>();
        foreach (var item in Items(name))
        {
            if (item is YamlScalarNode { Value: { Length: > 0 } text })
            {
                texts.Add(text.Trim());
            }
            else
            {
                file.Report(item, $"'{name}' is a list of texts; this is not one");
            }
        }
        return texts;
    }

    public IReadOnlyList<PackMapping> Mappings(string name)
    {
        var mappings = new List<PackMapping>();
        foreach (var item in Items(name))
        {
            if (item is YamlMappingNode mapping)
            {
                mappings.Add(new PackMapping(file, mapping));
            }
            else
            {
                file.Report(item, $"each item of '{name}' has names and values; this one has not");
            }
        }
        return mappings;
    }

    public PackMapping? Mapping(string name)
    {
        if (Find(name) is YamlMappingNode mapping)
        {
            return new PackMapping(file, mapping);
        }
        Report(name, $"'{name}' is missing or has no names and values below it");
        return null;
    }

    /// <summary>Where a name's value stands, or this mapping where the name is not there.</summary>
    public PackPlace PlaceOf(string name) => file.PlaceOf(Find(name) ?? node);

    /// <summary>Reports at the line of a name, or at this mapping where the name is not there.</summary>
    public void Report(string name, string message) => file.Report(Find(name) ?? node, message);

    /// <summary>Reports at the line of one text in a list.</summary>
    public void ReportItem(string name, string text, string message)
    {
        var item = Items(name).FirstOrDefault(item => item is YamlScalarNode { Value: { } value } && value.Trim() == text);
        file.Report(item ?? node, message);
    }

    /// <summary>Reports every name that was never asked for: most often a misspelling.</summary>
    public void Done()
    {
        foreach (var (key, _) in node.Children)
        {
            if (key is not YamlScalarNode { Value: { } name } || !asked.Contains(name))
            {
                file.Report(key, $"'{key}' is not known here; known names are {string.Join(", ", asked.Order(StringComparer.Ordinal))}");
            }
        }
    }

    private string? Scalar(string name, bool required)
    {
        switch (Find(name))
        {
            case YamlScalarNode { Value: { Length: > 0 } text }:
                return text.Trim();
            case null or YamlScalarNode:
                if (required)
                {
                    Report(name, $"'{name}' is missing or empty");
                }
                return null;
            default:
                Report(name, $"'{name}' must be one plain value");
                return null;
        }
    }

    private IEnumerable<YamlNode> Items(string name)
    {
        switch (Find(name))
        {
            case YamlSequenceNode sequence:
                return sequence.Children;
            case null or YamlScalarNode { Value: "" }:
                return [];
            default:
                Report(name, $"'{name}' must be a list");
                return [];
        }
    }

    private YamlNode? Find(string name)
    {
        asked.Add(name);
        return node.Children.TryGetValue(new YamlScalarNode(name), out var value) ? value : null;
    }
}
