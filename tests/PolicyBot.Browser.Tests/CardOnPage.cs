using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace PolicyBot.Browser.Tests;

/// <summary>A card that somebody reads and fills in. Fields and buttons go by the text that they show.</summary>
/// <remarks>When a card is replaced it is another one: wait for it anew. A field without a visible label can't be found, and should not be there.</remarks>
public sealed class CardOnPage
{
    private readonly IPage page;
    private readonly ILocator card;

    internal CardOnPage(IPage page, ILocator card)
    {
        this.page = page;
        this.card = card;
    }

    /// <summary>Writes into a field for text or a number, over what is there.</summary>
    /// <param name="label">The field's.</param>
    /// <param name="value">The new text.</param>
    public async Task FillAsync(string label, string value) => await (await FieldAsync(label)).FillAsync(value);

    /// <summary>Chooses from a list, a row of radio buttons, or a row of boxes to tick.</summary>
    /// <param name="label">The field's.</param>
    /// <param name="option">The text of the option.</param>
    public async Task ChooseAsync(string label, string option)
    {
        var field = await FieldAsync(label);
        if (await field.GetAttributeAsync("role") == "combobox")
        {
            await field.ClickAsync();
            await page.GetByRole(AriaRole.Option, new() { Name = option, Exact = true }).ClickAsync();
        }
        else
        {
            await field.GetByText(option, new() { Exact = true }).ClickAsync();
        }
    }

    /// <summary>Ticks or clears a single box.</summary>
    /// <param name="label">The field's label, not the text beside the box.</param>
    /// <param name="on">Whether it is to be ticked.</param>
    public async Task TickAsync(string label, bool on = true) => await (await FieldAsync(label)).SetCheckedAsync(on);

    /// <summary>Sets a field for a date.</summary>
    /// <param name="label">The field's.</param>
    /// <param name="date">The day.</param>
    public async Task PickDateAsync(string label, DateOnly date)
    {
        var field = await FieldAsync(label);
        await field.FillAsync(date.ToString("O", CultureInfo.InvariantCulture));
        // Enter takes over what was typed and opens the calendar, Escape closes it.
        await field.PressAsync("Enter");
        await page.GetByRole(AriaRole.Dialog, new() { Name = "Calendar" }).WaitForAsync();
        await page.Keyboard.PressAsync("Escape");
    }

    /// <summary>What stands in a field for text, a number, a date, or a list.</summary>
    /// <param name="label">The field's.</param>
    public async Task<string> ValueAsync(string label) => await (await FieldAsync(label)).InputValueAsync();

    /// <summary>Presses a button, and does not wait for what comes of it.</summary>
    /// <param name="button">Its text, whole.</param>
    public Task PressAsync(string button) => card.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();

    /// <summary>Presses one of several buttons with the same text.</summary>
    /// <param name="tooltip">What tells it from the others, whole.</param>
    public Task PressTheOneAsync(string tooltip) => card.GetByTitle(tooltip, new() { Exact = true }).ClickAsync();

    /// <summary>The buttons' texts, in their order.</summary>
    public async Task<IReadOnlyList<string>> ButtonsAsync() => await card.Locator("button[title]").AllInnerTextsAsync();

    /// <summary>All that it says, fields' values not included.</summary>
    public Task<string> TextAsync() => card.InnerTextAsync();

    // By the label's "for": the accessible name also holds the error message. A required field's label ends with a star.
    private async Task<ILocator> FieldAsync(string label)
    {
        var labels = card.Locator("label.ac-richTextBlock").Filter(new() { HasTextRegex = new Regex($@"^\s*{Regex.Escape(label)}(\s*\*)?\s*$") });
        var id = await labels.GetAttributeAsync("for");
        return card.Locator($"[id='{id}']");
    }
}
