using JasperFx;
using JasperFx.CommandLine;

namespace Sipoko.Host.PersonalData;

public sealed class ErasuresInput : NetCoreInput
{
    [Description("A list written under PersonalData__ErasureList")]
    public string List { get; set; } = "";
}

/// <summary>After a restore, before the site is opened: erases again what had been erased after the moment of the backup. Doing it twice changes nothing. It fails, after the rest is done, when a line cannot be read.</summary>
[Description("Erases again the keys of a list, after a restore", Name = "erasures")]
public sealed class ErasuresCommand : JasperFxAsyncCommand<ErasuresInput>
{
    public override async Task<bool> Execute(ErasuresInput input)
    {
        using var host = input.BuildHost();
        var keys = host.Services.GetRequiredService<PostgresPersonKeys>();
        var list = ErasureList.Read(input.List);
        var returned = 0;
        foreach (var erased in list.Keys)
        {
            returned += await keys.Find(erased.Person, erased.Purpose, CancellationToken.None) is null ? 0 : 1;
            await keys.ForgetAgain(erased.Person, erased.Purpose, CancellationToken.None);
        }

        if (list.Unreadable.Count > 0)
        {
            await Console.Error.WriteLineAsync($"{list.Unreadable.Count} lines cannot be read, so their keys may have come back: {string.Join(", ", list.Unreadable)}");
        }

        await Console.Out.WriteLineAsync($"{list.Keys.Count} keys on the list, {returned} had come back and are erased again");
        return list.Unreadable.Count == 0;
    }
}
