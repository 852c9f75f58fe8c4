using PolicyBot.AdaptiveCards;
using PolicyBot.Municipalities;

namespace PolicyBot.Conversation;

/// <summary>Fields of a form with what is wrong with them above, so that a screen reader meets the problem first.</summary>
internal static class FormFields
{
    /// <summary>The fields with the problems that belong to each.</summary>
    public static IEnumerable<CardElement> With(IEnumerable<Input> fields, IReadOnlyList<FieldError> errors, Language language)
    {
        var words = new FieldTexts(language);
        return fields.SelectMany(IEnumerable<CardElement> (field) =>
            [.. errors.Where(error => error.Question == field.Id).Select(error => CardParts.Problem($"⚠ {field.Label}: {words.Of(error)}")), field]);
    }

    /// <summary>A date and a clock time.</summary>
    public static IReadOnlyList<Input> Moment((string Id, string Label) day, (string Id, string Label) time, DateTimeOffset value, IReadOnlyDictionary<string, string>? typed, Language language)
    {
        var words = new FieldTexts(language);
        return
        [
            new DateInput
            {
                Id = day.Id,
                Label = day.Label,
                IsRequired = true,
                ErrorMessage = words.NotADate,
                Value = typed is null ? OsloTime.Day(value) : DateOnly.TryParseExact(typed.GetValueOrDefault(day.Id), "yyyy-MM-dd", out var date) ? date : null,
            },
            new TimeInput
            {
                Id = time.Id,
                Label = time.Label,
                IsRequired = true,
                ErrorMessage = words.NotATime,
                Value = typed is null ? new ClockTime(TimeOnly.FromDateTime(OsloTime.In(value).DateTime)) : TimeOnly.TryParseExact(typed.GetValueOrDefault(time.Id), "HH:mm", out var clock) ? new ClockTime(clock) : null,
            },
        ];
    }

    /// <summary>Some lines of text.</summary>
    public static TextInput Text(string id, string label, int most, IReadOnlyDictionary<string, string>? typed, Language language, string? hint = null, bool isRequired = true) => new()
    {
        Id = id,
        Label = label,
        Placeholder = hint,
        IsRequired = isRequired,
        ErrorMessage = isRequired ? new FieldTexts(language).Missing : new FieldTexts(language).TooLong(most),
        IsMultiline = true,
        MaxLength = most,
        Value = typed?.GetValueOrDefault(id) is { Length: > 0 } value ? value : null,
    };
}
