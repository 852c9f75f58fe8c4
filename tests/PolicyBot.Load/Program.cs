using PolicyBot.Load;

return await LoadCommand.Build().Parse(args).InvokeAsync();
