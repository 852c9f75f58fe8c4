using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using PolicyBot.AdaptiveCards;
using PolicyBot.BotFramework.Schema;

namespace PolicyBot.Host.Teams;

/// <summary>Answers to presses, as the dialog of a message extension takes them.</summary>
internal static class Dialogs
{
    /// <summary>The card, or a card with the words.</summary>
    /// <param name="answer">What a press is answered with.</param>
    /// <param name="title">What stands above the dialog.</param>
    public static MessagingExtensionActionResponse Of(AdaptiveCardInvokeResponse answer, string title) => answer.Type == Attachment.AdaptiveCard
        ? With(ForDialog(answer.Value!.Value), title, "large")
        : Saying(answer.Value!.Value.GetString()!, title);

    /// <summary>Words. They are a card too: not every client shows a dialog that ends before it began.</summary>
    public static MessagingExtensionActionResponse Saying(string text, string title) =>
        With(new AdaptiveCard { FallbackText = text, Body = [UserText.Of(text)] }.ToJsonElement(), title, "small");

    private static MessagingExtensionActionResponse With(JsonElement card, string title, string height) =>
        MessagingExtensionActionResponse.Continue(new TaskModuleTaskInfo { Title = title, Height = height, Width = "medium", Card = Attachment.Card(card) });

    private static JsonElement ForDialog(JsonElement card)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            Write(card, writer);
        }
        return JsonElement.Parse(buffer.WrittenSpan);
    }

    // From a dialog only Action.Submit comes back: each of our buttons has one as its fallback, with the verb in its data. Nor is a dialog refreshed.
    private static void Write(JsonElement part, Utf8JsonWriter writer)
    {
        switch (part.ValueKind)
        {
            case JsonValueKind.Object when part.TryGetProperty("type", out var type) && type.ValueEquals("Action.Execute") && part.TryGetProperty("fallback", out var submit):
                submit.WriteTo(writer);
                break;
            case JsonValueKind.Object:
                writer.WriteStartObject();
                foreach (var property in part.EnumerateObject().Where(property => property.Name != "refresh"))
                {
                    writer.WritePropertyName(property.Name);
                    Write(property.Value, writer);
                }
                writer.WriteEndObject();
                break;
            case JsonValueKind.Array:
                writer.WriteStartArray();
                foreach (var item in part.EnumerateArray())
                {
                    Write(item, writer);
                }
                writer.WriteEndArray();
                break;
            default:
                part.WriteTo(writer);
                break;
        }
    }
}
