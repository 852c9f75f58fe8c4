using System.Reflection;
using PolicyBot.Municipalities;
using PolicyBot.Storage;

namespace PolicyBot.Tests.Storage;

/// <summary>No store is asked for anything without being told whose it is.</summary>
public sealed class MunicipalityInStoresTests
{
    // Calls that are for no municipality, and why.
    private static readonly Dictionary<string, string> Exceptions = new()
    {
        ["IArchiveFiles.FindAsync"] = "a link opens for whoever has it; its token is a secret of 256 bits",
        ["IArchiveFiles.DeleteExpiredAsync"] = "by age alone",
        ["IFeedbackStore.ForgetAsync"] = "by age alone",
        ["IRetentionStore.DeleteMessagesAsync"] = "by age alone",
        ["IRetentionStore.DeleteAnswersAsync"] = "by age alone",
        ["IRetentionStore.DeleteRemindersAsync"] = "by age alone",
        ["IRetentionStore.DeleteOffersAsync"] = "by age alone",
        ["IRetentionStore.DeleteDraftsAsync"] = "by age alone",
        ["IRetentionStore.DeleteInquiriesAsync"] = "by age alone",
        ["IRetentionStore.DeleteQuestionsAsync"] = "by age alone",
    };

    [Fact]
    public void Given_every_call_of_every_store_when_its_parameters_are_looked_at_then_one_of_them_carries_the_municipality()
    {
        var calls = (
            from store in typeof(Database).Assembly.GetTypes()
            where store is { IsInterface: false, Namespace: "PolicyBot.Storage" }
            from contract in store.GetInterfaces()
            where contract.Assembly == store.Assembly
            from call in contract.GetMethods()
            where call.IsAbstract
            select (Name: $"{contract.Name}.{call.Name}", HasIt: call.GetParameters().Any(parameter => Carries(parameter.ParameterType, [])))).Distinct().ToList();

        Assert.True(calls.Count > 60, $"Only {calls.Count} calls were found.");
        var without = calls.Where(call => !call.HasIt).Select(call => call.Name).ToHashSet();
        Assert.True(
            without.SetEquals(Exceptions.Keys),
            $"Give it a MunicipalityId, or something stored that has one, or say above why it needs none: {string.Join(", ", without.Except(Exceptions.Keys))}. No longer without: {string.Join(", ", Exceptions.Keys.Except(without))}.");
    }

    // Itself, or within what is handed over.
    private static bool Carries(Type type, HashSet<Type> seen) =>
        type == typeof(MunicipalityId)
        || (seen.Add(type) && (
            (type.IsGenericType && type.GetGenericArguments().Any(argument => Carries(argument, seen)))
            || (type.Assembly == typeof(Database).Assembly
                && type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Any(property => Carries(property.PropertyType, seen)))));
}
