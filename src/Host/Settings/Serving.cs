using Sipoko.Web;

namespace Sipoko.Host.Settings;

/// <summary>The site itself, without the search of every assembly for commands, which costs each start some hundred milliseconds.</summary>
internal static class Serving
{
    /// <returns>1 when it could not start: why is in the log by then.</returns>
    public static async Task<int> Serve(this WebApplication app)
    {
        await using (app)
        {
            try
            {
                await app.StartAsync();
            }
            catch (Exception failure) when (failure is not WrongSettingException)
            {
                return 1;
            }

            await app.WaitForShutdownAsync();
            return 0;
        }
    }
}
