using System.Resources;
using PolicyBot.Conversation;
using PolicyBot.Municipalities;

namespace PolicyBot.Extension;

/// <summary>Texts of the message extension.</summary>
internal sealed class ExtensionTexts(Language language) : Texts(Resources, language)
{
    private static readonly ResourceManager Resources = new(typeof(ExtensionTexts));

    public string NothingFound => Get();

    public string NothingMore => Get();

    public string UnknownCommand => Get();

    public string WhatTheGuidelinesSay => Get();

    public string NoText => Get();
}
