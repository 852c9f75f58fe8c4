using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;
using PolicyBot.BotFramework;
using PolicyBot.Municipalities;

namespace PolicyBot.Host.CommandLine;

/// <summary>Says what is wrong with a setting, by its key and with what to do. What binds and checks settings speaks of classes and properties instead.</summary>
internal static partial class SettingMessages
{
    private static readonly Assembly[] WithSettings = [typeof(SettingMessages).Assembly, typeof(MunicipalityOptions).Assembly, typeof(BotOptions).Assembly];

    /// <summary>A message for each thing that is wrong.</summary>
    public static IEnumerable<string> Of(OptionsValidationException error) => error.Failures.Select(failure => Of(failure, error.OptionsType));

    /// <summary>The section that a class of settings is read from.</summary>
    public static string SectionOf(Type options) => (string)options.GetField(nameof(BotOptions.Section))!.GetRawConstantValue()!;

    private static string Of(string failure, Type options)
    {
        if (OutOfRange.Match(failure) is { Success: true } range)
        {
            return $"{SectionOf(options)}:{range.Groups["name"]} must be between {Short(range.Groups["from"].Value)} and {Short(range.Groups["to"].Value)}. Set it so, or leave it out for its default.";
        }
        if (Empty.Match(failure) is { Success: true } empty)
        {
            return $"{SectionOf(options)}:{empty.Groups["name"]} is empty. Give it a value, or leave it out for its default.";
        }
        if (Unreadable.Match(failure) is { Success: true } unreadable)
        {
            return $"{unreadable.Groups["key"]} is '{unreadable.Groups["value"]}'. {HowToWrite(unreadable.Groups["type"].Value)}";
        }
        return Unknown.Match(failure) is { Success: true } unknown && WithSettings.Select(assembly => assembly.GetType(unknown.Groups["type"].Value)).FirstOrDefault(type => type is not null) is { } of
            ? $"{SectionOf(of)} has no setting {unknown.Groups["names"]}. It has {string.Join(", ", of.GetProperties().Select(property => property.Name))}. See docs/settings.md."
            : failure;
    }

    private static string HowToWrite(string type) => type switch
    {
        "System.TimeSpan" => "Write a time as hours:minutes:seconds, such as 00:00:30.",
        "System.Boolean" => "Write true or false.",
        "System.Int32" => "Write a whole number.",
        "System.Double" => "Write a number, with a point before decimals.",
        _ => "See docs/settings.md for how it is written.",
    };

    // 00:00:00.0500000
    private static string Short(string limit) => limit.Contains('.', StringComparison.Ordinal) ? limit.TrimEnd('0') : limit;

    [GeneratedRegex(@"^(?<name>\w+): The field .+ must be between (?<from>\S+) and (?<to>\S+)\.$")]
    private static partial Regex OutOfRange { get; }

    [GeneratedRegex(@"^(?<name>\w+): The .+ field is required\.$")]
    private static partial Regex Empty { get; }

    [GeneratedRegex(@"^Failed to convert configuration value '(?<value>.*)' at '(?<key>.+)' to type '(?<type>.+)'\.$")]
    private static partial Regex Unreadable { get; }

    [GeneratedRegex(@"not found on the instance of (?<type>\S+): (?<names>.+)$")]
    private static partial Regex Unknown { get; }
}
