using JasperFx;
using JasperFx.CommandLine;

namespace Sipoko.Host.PersonalData;

public sealed class ErasuresInput : NetCoreInput
{
    [Description("A list written under PersonalData__ErasureList")]
    public string List { get; set; } = "";
}

/// <summary>After a restore, before the site is opened: erases again what had been erased after the moment of the backup. Doing it twice changes nothing.</summary>
[Description("Erases again the keys of a list, after a restore", Name = "erasures")]
public sealed class ErasuresCommand : JasperFxAsyncCommand<ErasuresInput>
{
    public override async Task<bool> Execute(ErasuresInput input)
    {
        using var host = input.BuildHost();
        var keys = host.Services.GetRequiredService<PostgresPersonKeys>();
        var (lines, returned) = (0, 0);
        foreach (var erased in ErasureList.Read(input.List))
        {
            lines++;
            returned += await keys.Find(erased.Person, erased.Purpose, CancellationToken.None) is null ? 0 : 1;
            await keys.ForgetAgain(erased.Person, erased.Purpose, CancellationToken.None);
        }

        await Console.Out.WriteLineAsync($"{lines} keys on the list, {returned} had come back and are erased again");
        return true;
    }
}
