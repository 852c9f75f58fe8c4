using System.Data;
using System.Text.RegularExpressions;
using Dapper;

namespace PolicyBot.Storage;

/// <summary>
/// A list in SQL, written <c>in @name</c>: each value as a parameter of its own. Dapper does so by itself for SQLite, but hands PostgreSQL an array, which
/// <c>in</c> does not take.
/// </summary>
/// <param name="values">At most 10,000: what both databases take of parameters in a statement is more. None is fine: nothing is in it, and everything is not.</param>
/// <param name="none">What stands for a list without values, in SQL.</param>
internal sealed class AmongValues(IEnumerable<object> values, string none) : SqlMapper.ICustomQueryParameter
{
    /// <summary>Texts.</summary>
    public static AmongValues Of(IEnumerable<string> values) => new(values, "(select '' where 1 = 0)");

    /// <summary>Numbers.</summary>
    public static AmongValues Of(IEnumerable<long> values) => new(values.Cast<object>(), "(select 0 where 1 = 0)");

    /// <inheritdoc/>
    public void AddParameter(IDbCommand command, string name)
    {
        var names = new List<string>();
        foreach (var value in values)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = ($"{name}_{names.Count}", value);
            command.Parameters.Add(parameter);
            names.Add($"@{parameter.ParameterName}");
        }
        var list = names.Count == 0 ? none : $"({string.Join(", ", names)})";
        command.CommandText = Regex.Replace(command.CommandText, $@"@{name}\b", list, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
    }
}
