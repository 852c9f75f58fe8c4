using System.Reflection;
using PolicyBot.BotFramework;
using PolicyBot.Host.CommandLine;
using PolicyBot.Municipalities;

namespace PolicyBot.Host.Tests.Settings;

/// <summary>A setting that the program reads.</summary>
/// <param name="Key">With its section, such as <c>Outbox:Pause</c>.</param>
/// <param name="Property">Where it is bound to.</param>
internal sealed record Setting(string Key, PropertyInfo Property)
{
    /// <summary>All of them, found by reflection.</summary>
    public static IReadOnlyList<Setting> All { get; } =
    [
        .. from assembly in new[] { typeof(ServeCommand).Assembly, typeof(MunicipalityOptions).Assembly, typeof(BotOptions).Assembly }
           from type in assembly.GetTypes()
           where type.IsClass && type.Name.EndsWith("Options", StringComparison.Ordinal)
           // What the protocol calls options is no setting.
           where type.Namespace != typeof(BotFramework.Schema.Activity).Namespace
           from property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
           select new Setting($"{SettingMessages.SectionOf(type)}:{property.Name}", property),
    ];

    /// <summary>Its value where nothing is set.</summary>
    public object? Default => Property.GetValue(Activator.CreateInstance(Property.DeclaringType!));
}
