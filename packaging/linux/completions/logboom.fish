# SPDX-License-Identifier: GPL-3.0-or-later
# Completion of logboom for fish. A test holds it against the options the program knows.

function __logboom_in --description 'Whether one of these commands is being typed; window stands for none'
    set -l words (commandline -opc)
    set -l command window
    if contains -- "$words[2]" serve send tail
        set command $words[2]
    end
    contains -- $command $argv
end

function __logboom_at_start --description 'Whether nothing stands behind the name of the program'
    test (count (commandline -opc)) -eq 1
end

complete -c logboom -n '__logboom_in serve send tail' -f
complete -c logboom -n __logboom_at_start -a serve -d 'The server without a window'
complete -c logboom -n __logboom_at_start -a send -d 'Send entries'
complete -c logboom -n __logboom_at_start -a tail -d 'Print entries as they arrive'
complete -c logboom -s h -l help -d 'More about it'
complete -c logboom -s v -l version -d 'Print the version'

complete -c logboom -n '__logboom_in window' -l screenshot -rF -d 'Save a picture and quit'
complete -c logboom -n '__logboom_in window' -l size -x -d 'The size of the window, for example 1280x800'
complete -c logboom -n '__logboom_in window' -l theme -x -a 'light dark system' -d 'Colours'
complete -c logboom -n '__logboom_in window' -l language -x -a 'en de fr es system' -d 'Of texts and numbers'
complete -c logboom -n '__logboom_in window' -l filter -x -d 'Start with this filter'

complete -c logboom -n '__logboom_in window serve' -l data -x -a '(__fish_complete_directories)' -d 'The folder of the database'
complete -c logboom -n '__logboom_in window serve' -l http-port -x -d 'Where entries are posted'
complete -c logboom -n '__logboom_in window serve' -l ws-port -x -d 'Where live entries are streamed'
complete -c logboom -n '__logboom_in window serve' -l bind -x -d 'Listen on this address'
complete -c logboom -n '__logboom_in window serve' -l api-secret-file -rF -d 'Whoever writes must send this secret'
complete -c logboom -n '__logboom_in window serve' -l ui-secret-file -rF -d 'Whoever reads must send this secret'
complete -c logboom -n '__logboom_in window serve' -l retention -x -d 'Remove entries older than, for example, 7d'
complete -c logboom -n '__logboom_in window serve' -l retention-basis -x -a 'received event' -d 'Which time counts'
complete -c logboom -n '__logboom_in window serve' -l retention-scope -x -a 'all logaggregator' -d 'Which entries are removed'
complete -c logboom -n '__logboom_in window serve' -l max-size -x -d 'Remove the oldest entries beyond, for example, 2GB'
complete -c logboom -n '__logboom_in window serve' -l max-rows -x -d 'Show no more than the newest'
complete -c logboom -n '__logboom_in window serve' -l durability -x -a 'full normal' -d 'What an answer means'
complete -c logboom -n '__logboom_in window serve' -l ready-file -rF -d 'Write the addresses there'

complete -c logboom -n '__logboom_in send tail' -l server -x -d 'The address of the server'
complete -c logboom -n '__logboom_in send tail' -l data -x -a '(__fish_complete_directories)' -d 'The data folder of the server'
complete -c logboom -n '__logboom_in send' -l app -x -d 'The name of the application'
complete -c logboom -n '__logboom_in send' -l instance -x -d 'Which instance of it'
complete -c logboom -n '__logboom_in send' -l level -x -a 'debug info notice warning error critical' -d 'How serious it is'
complete -c logboom -n '__logboom_in send' -l category -x -d 'Which part of the application'
complete -c logboom -n '__logboom_in send' -l api-secret-file -rF -d 'The API secret of the server'
complete -c logboom -n '__logboom_in tail' -l ui -x -d 'The UI secret of the server'
